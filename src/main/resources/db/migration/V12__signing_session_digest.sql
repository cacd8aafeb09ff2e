-- A signature over other bytes than asked for: was it made for another signing session?
create index signing_session_sha256 on signing_session (sha256(document));
create index signing_session_sha384 on signing_session (sha384(document));
