/** Version 20: labs, with every text that was ever run. */
export const sql = `
CREATE TABLE lab_draft (
  lab TEXT PRIMARY KEY,
  code TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE lab_version (
  seq INTEGER PRIMARY KEY,
  lab TEXT NOT NULL,
  code TEXT NOT NULL,
  at INTEGER NOT NULL,
  score INTEGER NOT NULL,
  passed INTEGER NOT NULL CHECK (passed IN (0, 1))
) STRICT;
CREATE INDEX lab_version_by_lab ON lab_version (lab, seq);

CREATE TABLE lab_hint (
  lab TEXT PRIMARY KEY,
  taken INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`
