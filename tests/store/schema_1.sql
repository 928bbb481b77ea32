BEGIN TRANSACTION;
CREATE TABLE article (
	hash VARCHAR(64) NOT NULL, 
	id VARCHAR(64) NOT NULL, 
	words VARCHAR(64) NOT NULL, 
	url TEXT, 
	published TEXT, 
	recorded VARCHAR(40) NOT NULL, 
	document TEXT NOT NULL, 
	PRIMARY KEY (hash)
);
INSERT INTO "article" VALUES('d28b59ec49367558a41849a942e565df76f94ee1131bb444de7d8dbf718bf707','d28b59ec4936','a9d701974f6516b953ce33cccb4cc4785c4baa7b3cec53a4597824a74cca0048','https://harbour.example/1','2024-03-08','2026-11-22T05:55:01+00:00','{"authors":[],"body_start":0,"date_candidates":[{"edtf":"2024-03-08","origin":"meta"}],"file":null,"headline":"Harbour master goes","id":"d28b59ec4936","outlet":"Harbour Post","place":null,"published":{"basis":{"anchor":"","rule":"meta","words":"2024-03-08"},"edtf":"2024-03-08"},"text":"The harbour master resigned on Friday, the port said.","url":"https://harbour.example/1"}');
INSERT INTO "article" VALUES('9d1d188a2ab07883dc4ebb384a8ea58e7435a501e77ae6e5d75a4d3f51302e42','9d1d188a2ab0','293cbb19897a56ba1df2b31a03a8106a6b5fbdb64d544f4f27b50d478ce76408',NULL,'2024-03-08','2026-11-22T05:55:01+00:00','{"authors":[],"body_start":0,"date_candidates":[],"file":null,"headline":null,"id":"9d1d188a2ab0","outlet":"Dock Times","place":null,"published":{"basis":{"anchor":"","rule":"meta","words":"2024-03-08"},"edtf":"2024-03-08"},"text":"A crane fell on Sunday, officials said.","url":null}');
INSERT INTO "article" VALUES('02114bc6936b35eba70e944085995ac7eae47e88aeee46747e0557a757352fdf','02114bc6936b','c8863662834deea56ae761c8dabb20d345fc8f0b84d321809002b3cdd9a8667b',NULL,'2024-03-11','2026-11-22T05:55:01+00:00','{"authors":[],"body_start":0,"date_candidates":[],"file":null,"headline":null,"id":"02114bc6936b","outlet":"Harbour Post","place":null,"published":{"basis":{"anchor":"","rule":"","words":""},"edtf":"2024-03-11"},"text":"A crane at the port fell on Sunday; nobody was hurt, officials said.","url":null}');
CREATE TABLE decision (
	number INTEGER NOT NULL, 
	id VARCHAR(64) NOT NULL, 
	story TEXT NOT NULL, 
	document TEXT NOT NULL, 
	PRIMARY KEY (number), 
	UNIQUE (id)
);
INSERT INTO "decision" VALUES(1,'d-1','port','{"at":"2024-03-09T00:00:00+00:00","because":"wrong man","by":"editor","id":"d-1","kind":"reject","story":"port","subjects":["e1"]}');
INSERT INTO "decision" VALUES(2,'d-2','port','{"at":"2024-03-10T00:00:00+00:00","because":"right man after all","by":"editor","id":"d-2","kind":"undo","story":"port","subjects":["d-1"]}');
CREATE TABLE reading (
	hash VARCHAR(64) NOT NULL, 
	version VARCHAR(80) NOT NULL, 
	inputs VARCHAR(64) NOT NULL, 
	document BLOB NOT NULL, 
	PRIMARY KEY (hash, version), 
	FOREIGN KEY(hash) REFERENCES article (hash) ON DELETE CASCADE
);
INSERT INTO "reading" VALUES('d28b59ec49367558a41849a942e565df76f94ee1131bb444de7d8dbf718bf707','1','af4e4d306181384d0ad5fac01406daef1b179c83a96e83091118c086001d2e7b',X'785E7550414EC4300CFC8BCF396C254EF90AE2E0A6DED6903AC57116ADAAFE1D07BAC0859B3D9ED1CC780734531E9B71910AF1F925405A907FE68CBC767C07D4B9AD2476B2FEE8204ACB39C088E96DD6D2648278C55C29C0159335CC6C7788B0E0B691D0048E175D1D49195B25DF33E1AF68539A38A19133942ACFE28CF786626C4CA77FF52824C9399700754381B80375EB61E8ECF2255F50C7D2D4F5D5500DE2D311E046C98AFAF5525FFDF2B1908B7B85A3B7EFE68F92FF999E193C40F380DF6F335E1FE38DB4FA3FDD6180E313F86B782E');
CREATE TABLE setting (
	name VARCHAR(40) NOT NULL, 
	value TEXT NOT NULL, 
	PRIMARY KEY (name)
);
INSERT INTO "setting" VALUES('schema','1');
CREATE TABLE telling (
	story TEXT NOT NULL, 
	hash VARCHAR(64) NOT NULL, 
	given BOOLEAN NOT NULL, 
	PRIMARY KEY (story, hash), 
	FOREIGN KEY(hash) REFERENCES article (hash) ON DELETE CASCADE
);
INSERT INTO "telling" VALUES('port','d28b59ec49367558a41849a942e565df76f94ee1131bb444de7d8dbf718bf707',1);
INSERT INTO "telling" VALUES('s-9d1d188a2ab0','9d1d188a2ab07883dc4ebb384a8ea58e7435a501e77ae6e5d75a4d3f51302e42',0);
INSERT INTO "telling" VALUES('s-9d1d188a2ab0','02114bc6936b35eba70e944085995ac7eae47e88aeee46747e0557a757352fdf',0);
CREATE INDEX ix_article_id ON article (id);
CREATE INDEX ix_article_words ON article (words);
CREATE INDEX ix_decision_story ON decision (story);
CREATE INDEX telling_hash ON telling (hash);
COMMIT;
