/** Version 10: settings, reading, checks, attempts with their append-only log. */
export const sql = `
CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE place (
  chapter TEXT PRIMARY KEY,
  paragraph TEXT NOT NULL,
  words TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE reached (
  chapter TEXT NOT NULL,
  paragraph TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (chapter, paragraph)
) STRICT, WITHOUT ROWID;

CREATE TABLE study_time (
  day TEXT NOT NULL,
  subject TEXT NOT NULL,
  ms INTEGER NOT NULL,
  PRIMARY KEY (day, subject)
) STRICT, WITHOUT ROWID;

CREATE TABLE bookmark (
  id TEXT PRIMARY KEY,
  chapter TEXT NOT NULL,
  paragraph TEXT NOT NULL,
  quote TEXT NOT NULL,
  at INTEGER NOT NULL,
  UNIQUE (chapter, paragraph)
) STRICT, WITHOUT ROWID;

CREATE TABLE note (
  id TEXT PRIMARY KEY,
  chapter TEXT NOT NULL,
  paragraph TEXT NOT NULL,
  quote TEXT NOT NULL,
  words TEXT NOT NULL,
  at INTEGER NOT NULL,
  UNIQUE (chapter, paragraph)
) STRICT, WITHOUT ROWID;

CREATE TABLE check_answer (
  seq INTEGER PRIMARY KEY,
  question TEXT NOT NULL,
  response TEXT NOT NULL,
  points INTEGER NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX check_answer_by_question ON check_answer (question, seq);

CREATE TABLE attempt (
  id TEXT PRIMARY KEY,
  exam TEXT NOT NULL,
  mode TEXT NOT NULL CHECK (mode IN ('exam', 'practice')),
  phase TEXT NOT NULL CHECK (phase IN ('created', 'in-progress', 'submitted', 'expired', 'abandoned')),
  form TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  ended_at INTEGER,
  used_ms INTEGER NOT NULL DEFAULT 0,
  score TEXT,
  assurance TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX attempt_one_open ON attempt ((1)) WHERE phase IN ('created', 'in-progress');
CREATE INDEX attempt_by_exam ON attempt (exam, created_at);

CREATE TRIGGER attempt_form_is_frozen BEFORE UPDATE OF id, exam, mode, form, created_at ON attempt
BEGIN SELECT RAISE(ABORT, 'an attempt keeps the form it was drawn with'); END;
CREATE TRIGGER attempt_end_is_final BEFORE UPDATE OF phase ON attempt
WHEN OLD.phase IN ('submitted', 'expired', 'abandoned') AND NEW.phase <> OLD.phase
BEGIN SELECT RAISE(ABORT, 'an attempt that has ended stays ended'); END;
CREATE TRIGGER attempt_stays BEFORE DELETE ON attempt
BEGIN SELECT RAISE(ABORT, 'an attempt is never deleted'); END;

CREATE TABLE attempt_event (
  attempt TEXT NOT NULL REFERENCES attempt (id),
  seq INTEGER NOT NULL,
  op_id TEXT,
  record TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (attempt, seq)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX attempt_event_once ON attempt_event (attempt, op_id) WHERE op_id IS NOT NULL;

CREATE TRIGGER attempt_event_is_final BEFORE UPDATE ON attempt_event
BEGIN SELECT RAISE(ABORT, 'what happened in an attempt is never changed'); END;
CREATE TRIGGER attempt_event_stays BEFORE DELETE ON attempt_event
BEGIN SELECT RAISE(ABORT, 'what happened in an attempt is never deleted'); END;

CREATE TABLE seen (
  question TEXT PRIMARY KEY,
  times INTEGER NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`
