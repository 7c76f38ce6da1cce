-- The latest revision that extract-service has answered; null while it has answered none.
alter table article add column extracted_revision integer;
