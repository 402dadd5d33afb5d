-- Of figures that count jobs: all of them, new ones, or the source does not say. Empty where nothing was said of it: then
-- a stock counts all and a flow new ones, as figures from before were shown.
alter table figure
    add counts text,
    add constraint figure_counts check (counts in ('total', 'new', 'not-stated'));

-- A published rule that the atlas applied: the figure of the rule, and what it is a rule of.
alter table figure
    add rule_id         bigint,
    add rule_subject_id bigint,
    add constraint figure_rule         foreign key (rule_id) references entry,
    add constraint figure_rule_subject foreign key (rule_subject_id) references entry,
    add constraint figure_rule_applied check ((rule_id is null) = (rule_subject_id is null)
        and (rule_id is null or 'rule-applied' = any (flags)));
