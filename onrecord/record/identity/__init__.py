"""Who is who across the articles of a story: entities, the groups of their names, offices that stand for a holder."""
