CREATE TABLE account (id TEXT PRIMARY KEY, cents INTEGER NOT NULL CHECK (cents >= 0));
CREATE TABLE payment (key TEXT PRIMARY KEY, account TEXT NOT NULL, cents INTEGER NOT NULL);
-- The effect belongs to the statement that stores the key: both happen or neither does.
CREATE TRIGGER book AFTER INSERT ON payment BEGIN
  UPDATE account SET cents = cents - NEW.cents WHERE id = NEW.account;
  SELECT RAISE(ABORT, 'no such account') WHERE changes() = 0;
END;
INSERT INTO account VALUES ('a-17', 10000);

INSERT INTO payment VALUES ('k-81', 'a-17', 2500) ON CONFLICT (key) DO NOTHING; -- its answer gets lost
INSERT INTO payment VALUES ('k-81', 'a-17', 2500) ON CONFLICT (key) DO NOTHING; -- the retry
SELECT iif(cents = 2500, 'paid', 'key used for another amount') FROM payment WHERE key = 'k-81';
SELECT iif(cents = 9900, 'paid', 'key used for another amount') FROM payment WHERE key = 'k-81';
SELECT cents FROM account WHERE id = 'a-17';
