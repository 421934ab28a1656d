-- Texts of messages that were public and have been followed by newer ones: a citation names the revision
-- that it cites, and whoever follows it reads what was cited.

-- Of a message that is public in a language: each revision of that text which ever was, and from when until
-- when. Left out is what was taken away or marked as no longer valid, unless it is what is public now. An
-- end that is still to come is not told, for it would tell of what comes then.
create view live.message_revision with (security_barrier) as
    select g.id, g.locale, g.number, r.content, g.live_from, g.live_until
    from (select t.id, t.locale, p.revision as number, min(lower(p.live)) as live_from,
                 case when not bool_or(p.live @> app_now()) then max(upper(p.live)) end as live_until
          from live.message_text t
          join publication p on p.thing_id = t.id and p.part = t.locale and lower(p.live) <= app_now()
          group by t.id, t.locale, t.number, p.revision
          having p.revision = t.number or bool_and(p.withdrawn_reason is null and p.end_reason is null)) g
    join revision r on r.thing_id = g.id and r.part = g.locale and r.number = g.number;

create index message_by_speaker on message (speaker_id);

do $$
begin
    if exists (select from pg_roles where rolname = 'daymark_reader') then
        grant select on all tables in schema live to daymark_reader;
    end if;
    if exists (select from pg_roles where rolname = 'daymark_app') then
        grant select on all tables in schema live to daymark_app;
    end if;
end $$;
