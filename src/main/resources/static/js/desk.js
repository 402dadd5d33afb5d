/* Staff forms: everything works without it. */
