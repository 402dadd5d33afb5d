-- What is still public has no end yet. Statements of the portal say `until = still_public()`; the planner makes of it the
-- number that the constraints and partial indexes say, which were there before.
create function still_public() returns int language sql immutable parallel safe return 2147483647;
