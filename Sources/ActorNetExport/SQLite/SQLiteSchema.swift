/// The tables and views of ``SQLiteExport``.
enum SQLiteSchema {
  /// Tables with their keys.
  ///
  /// Dates are text as precise as told; `first_day` and `last_day` are whole days, for sorting and
  /// for `BETWEEN`.
  static let tables = """
    CREATE TABLE parameters (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE documents (
      id TEXT PRIMARY KEY, title TEXT, publisher TEXT, url TEXT, published TEXT,
      published_from TEXT, language TEXT, sha256 TEXT) WITHOUT ROWID;
    CREATE TABLE people (
      id TEXT PRIMARY KEY, name TEXT NOT NULL, latin_name TEXT, kind TEXT NOT NULL, country TEXT,
      branch TEXT, confidence REAL NOT NULL) WITHOUT ROWID;
    CREATE TABLE person_names (
      person TEXT NOT NULL REFERENCES people, name TEXT NOT NULL,
      PRIMARY KEY (person, name)) WITHOUT ROWID;
    CREATE TABLE person_titles (
      person TEXT NOT NULL REFERENCES people, number INTEGER NOT NULL, title TEXT NOT NULL,
      seen TEXT, PRIMARY KEY (person, number)) WITHOUT ROWID;
    CREATE TABLE events (
      id TEXT PRIMARY KEY, kind TEXT NOT NULL, label TEXT NOT NULL, start TEXT, "end" TEXT,
      first_day TEXT, last_day TEXT, date_words TEXT, place TEXT, status TEXT NOT NULL,
      ordinal INTEGER, series TEXT REFERENCES events, event_group TEXT NOT NULL,
      reports INTEGER NOT NULL, confidence REAL NOT NULL) WITHOUT ROWID;
    CREATE TABLE event_status_history (
      event TEXT NOT NULL REFERENCES events, number INTEGER NOT NULL, status TEXT NOT NULL,
      as_of TEXT, document TEXT NOT NULL REFERENCES documents,
      PRIMARY KEY (event, number)) WITHOUT ROWID;
    CREATE TABLE event_parties (
      event TEXT NOT NULL REFERENCES events, number INTEGER NOT NULL, party TEXT NOT NULL,
      PRIMARY KEY (event, number)) WITHOUT ROWID;
    CREATE TABLE event_sides (
      event TEXT NOT NULL REFERENCES events, country TEXT NOT NULL,
      PRIMARY KEY (event, country)) WITHOUT ROWID;
    CREATE TABLE event_topics (
      event TEXT NOT NULL REFERENCES events, topic TEXT NOT NULL,
      PRIMARY KEY (event, topic)) WITHOUT ROWID;
    CREATE TABLE participations (
      person TEXT NOT NULL REFERENCES people, event TEXT NOT NULL REFERENCES events,
      title TEXT, inferred INTEGER NOT NULL, weight REAL NOT NULL, reports INTEGER NOT NULL,
      confidence REAL NOT NULL, PRIMARY KEY (person, event)) WITHOUT ROWID;
    CREATE INDEX participations_of_event ON participations (event);
    CREATE TABLE participation_roles (
      person TEXT NOT NULL, event TEXT NOT NULL, role TEXT NOT NULL,
      PRIMARY KEY (person, event, role),
      FOREIGN KEY (person, event) REFERENCES participations (person, event)) WITHOUT ROWID;
    -- person alone: names the person; event alone: asserts the event; both: proves the tie.
    CREATE TABLE evidence (
      number INTEGER PRIMARY KEY, person TEXT REFERENCES people, event TEXT REFERENCES events,
      document TEXT NOT NULL REFERENCES documents, lower INTEGER NOT NULL, upper INTEGER NOT NULL,
      quote TEXT NOT NULL, asserter TEXT NOT NULL, rule TEXT NOT NULL);
    CREATE INDEX evidence_of_event ON evidence (event, person);
    CREATE INDEX evidence_of_person ON evidence (person);
    CREATE TABLE scores (
      node TEXT NOT NULL, mode TEXT NOT NULL, measure TEXT NOT NULL, graph TEXT NOT NULL,
      normalization TEXT NOT NULL, weighting TEXT NOT NULL, value REAL,
      PRIMARY KEY (node, measure, graph, normalization, weighting)) WITHOUT ROWID;
    """

  /// The usual questions.
  ///
  /// `contacts` follows the rule `met`: held meetings, visits and calls, those of one group once,
  /// between participants, hosts and chairs.
  static let views = """
    CREATE VIEW who_took_part AS
      SELECT p.name AS person, p.country, t.title, e.label AS event, e.kind, e.status, e.start,
        e.place, (SELECT group_concat(role, '; ') FROM participation_roles AS r
          WHERE r.person = t.person AND r.event = t.event) AS roles, t.inferred, t.weight,
        t.confidence, t.person AS person_id, t.event AS event_id
      FROM participations AS t JOIN people AS p ON p.id = t.person
        JOIN events AS e ON e.id = t.event;
    CREATE VIEW contacts AS
      WITH met AS (
        SELECT DISTINCT t.person, e.id AS event, e.event_group, e.first_day, e.last_day
        FROM participations AS t JOIN events AS e ON e.id = t.event
          JOIN participation_roles AS r ON r.person = t.person AND r.event = t.event
        WHERE e.status = 'held' AND e.kind IN ('meeting', 'visit', 'call')
          AND r.role IN ('participant', 'host', 'chair'))
      SELECT a.name AS first, a.country AS first_country, b.name AS second,
        b.country AS second_country, count(DISTINCT x.event_group) AS times,
        min(x.first_day) AS first_time, max(x.last_day) AS last_time, a.id AS first_id,
        b.id AS second_id
      FROM met AS x JOIN met AS y ON y.event = x.event AND x.person < y.person
        JOIN people AS a ON a.id = x.person JOIN people AS b ON b.id = y.person
      GROUP BY a.id, b.id;
    CREATE VIEW country_contacts AS
      SELECT min(first_country, second_country) AS first, max(first_country, second_country) AS second,
        sum(times) AS times, count(*) AS pairs
      FROM contacts WHERE first_country IS NOT NULL AND second_country IS NOT NULL GROUP BY 1, 2;
    CREATE VIEW active_people AS
      SELECT p.name, p.country, p.kind, count(t.event) AS events,
        min(e.first_day) AS first_seen, max(e.last_day) AS last_seen, p.id
      FROM people AS p LEFT JOIN participations AS t ON t.person = p.id
        LEFT JOIN events AS e ON e.id = t.event GROUP BY p.id;
    CREATE VIEW quotes AS
      SELECT p.name AS person, e.label AS event, e.start, v.quote, v.asserter, d.publisher,
        d.published, d.url, d.id AS document, v.rule, v.person AS person_id, v.event AS event_id
      FROM evidence AS v JOIN documents AS d ON d.id = v.document
        LEFT JOIN people AS p ON p.id = v.person LEFT JOIN events AS e ON e.id = v.event;
    CREATE VIEW sessions AS
      SELECT s.label AS body, e.label AS event, e.ordinal, e.start, e.place, e.status,
        s.id AS body_id, e.id AS event_id
      FROM events AS e JOIN events AS s ON s.id = e.series;
    """
}
