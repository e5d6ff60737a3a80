"""The Learn page: articles, their search, the glossary."""

from __future__ import annotations

LEARN: dict[str, str] = {
    "page_learn": "Learn",
    "act_page_learn": "Learn",
    "keys_learn": "On the Learn page",
    "learn_open_article": "Open in Learn",
    "learn_search": "Search the articles",
    "learn_hint": "Search all articles",
    "learn_contents": "Contents",
    "learn_article": "Article",
    "learn_any_stage": "At every stage",
    "learn_nothing": "No article has “{typed}”. Try fewer letters, or press Esc to see the contents again.",
    "learn_no_articles": "No article could be read. Ask whoever installed PumpTracker to install it again.",
    "learn_found_under": "{title} › {heading}",
    "learn_back": "Back",
    "learn_forward": "Forward",
    "learn_larger": "Larger text",
    "learn_smaller": "Smaller text",
    "learn_close_note": "Close",
    "learn_outside": "This link leads outside PumpTracker and is not opened: {address}",
    "act_next_match": "The next place in the article that has what was searched for",
    "act_next_link": "The next link in the article",
    "act_follow": "Open the link; a word of the glossary is explained at the foot",
    "act_forward": "Forward again, after Alt+Left",
    "act_larger": "Larger text",
    "act_smaller": "Smaller text",
    "act_leave": "Close the explanation; back to the search; clear the search",
}
