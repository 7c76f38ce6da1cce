-- The trace of the request that an event comes from (W3C Trace Context); null where it is not traced.
alter table outbox add column traceparent text;
