-- Requests for a signature that are with the Digital Agency's app; they go with their signing session.
create table digital_app_request (
    state_hash       bytea primary key,
    session_hash     bytea not null references signing_session on delete cascade,
    transaction_id   text not null,
    code_verifier    text not null
);
create index digital_app_request_session on digital_app_request (session_hash);
