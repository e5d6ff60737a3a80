"""What the Markdown of a clinic's article may hold: links that lead somewhere, and nothing from outside."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from pumptracker.domain.refused import Refused
from pumptracker.formats.article import Article
from pumptracker.formats.article_text import heading_slugs, slug

_LINK = re.compile(r"(!?)\[[^\[\]]*\]\(([^()\s]*)\)")
_LINK_LIKE = re.compile(r"\[[^\[\]]*\]\([^)\n]*\)?|\]\([^)\n]*\)?")
_DEFINITION = re.compile(r"^ {0,3}(?:> ?)*\[[^\]]+\]:.*$", re.MULTILINE)
_HTML = re.compile(r"<[A-Za-z/!?][^>\s]*>?")
_SCHEME = re.compile(r"^[A-Za-z][A-Za-z0-9+.-]*:")
_OUTSIDE = ("http:", "https:", "mailto:", "tel:")
"""What a link may lead to outside; the desk says so and opens none of it."""


def pictures(articles: Iterable[Article]) -> frozenset[str]:
    """The pictures that articles show, as they name them."""
    return frozenset(target for each in articles for sign, target in _LINK.findall(each.body) if sign)


def check_markdown(article: Article, others: Sequence[Article], shipped_pictures: Iterable[str]) -> None:
    """Refuse, at the body, HTML, a picture that was not shipped, and a link to no article or heading.

    `others` are the articles that can be read in that language; the article itself may be among them as it was before.
    """
    body = article.body
    for code, pattern in (("article_html", _HTML), ("article_definition", _DEFINITION)):
        found = pattern.search(body)
        if found:
            raise Refused(code, field="body", given=_short(found.group()))
    strange = _LINK_LIKE.search(_LINK.sub(" ", body))
    if strange:
        raise Refused("article_link_unclear", field="body", given=_short(strange.group()))
    by_id = {**{each.id: each for each in others}, article.id: article}
    for sign, target in _LINK.findall(body):
        if sign:
            _check_picture(target, shipped_pictures)
        else:
            _check_link(target, article, by_id)


def _check_picture(target: str, shipped: Iterable[str]) -> None:
    if target not in shipped:
        raise Refused("article_picture", field="body", given=_short(target))


def _check_link(target: str, article: Article, by_id: dict[str, Article]) -> None:
    if _SCHEME.match(target) or target.startswith("//"):
        if not target.lower().startswith(_OUTSIDE):
            raise Refused("article_link_outside", field="body", given=_short(target))
        return
    file, _, heading = target.partition("#")
    name = file.removesuffix(".md") if file else article.id
    if not target or name not in by_id:
        raise Refused("article_link", field="body", given=_short(target))
    if heading and slug(heading) not in heading_slugs(by_id[name].body):
        raise Refused("article_heading", field="body", given=_short(heading), title=by_id[name].title)


def links_to(article: Article, name: str) -> bool:
    """Whether an article has a link to another."""
    files = (target.partition("#")[0] for sign, target in _LINK.findall(article.body) if not sign)
    return any(file.removesuffix(".md") == name for file in files)


def _short(text: str) -> str:
    """So much of a text as a sentence has room for."""
    return text if len(text) <= 60 else f"{text[:59]}…"
