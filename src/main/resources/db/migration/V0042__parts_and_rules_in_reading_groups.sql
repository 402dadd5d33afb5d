-- What figures of a group are to one another besides: a whole and its parts, an amount and its instalments, a rule and its
-- exceptions, what different payers give. A part, an instalment and an exception name that of which they are one.
alter table reading_group_item
    drop constraint reading_group_item_relation,
    add of_id bigint,
    add constraint reading_group_item_relation check (relation in ('same', 'easily-confused', 'misprint', 'series',
        'whole', 'part-of', 'instalment-of', 'rule', 'exception', 'other-payer')),
    add constraint reading_group_item_of  foreign key (of_id) references entry,
    add constraint reading_group_item_has check ((of_id is not null) = (relation in ('part-of', 'instalment-of', 'exception')));
