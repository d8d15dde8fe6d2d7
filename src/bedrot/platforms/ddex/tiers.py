"""What kind of use a report means by its commercial model and its type of use.

Source: ``distributors.md``, section 7.3, and the allowed values of the standard.
"""

_DOWNLOADS = ("download", "kioskdownload")
_MODELS = {
    "subscriptionmodel": "subscription",
    "advertisementsupportedmodel": "ads",
    "freeofchargemodel": "stream",
    "payasyougomodel": "stream",
    "aspercontract": "stream",
    "performanceroyaltiesmodel": "performance",
}
_STREAMS = ("stream", "webcast", "simulcast", "playback", "rent", "narrowcast", "display")

TIERS = ("subscription", "ads", "stream", "download", "physical", "ugc", "performance", "sync")
"""Every kind of use that :func:`tier_of` answers with."""


def tier_of(model: str, use: str) -> str:
    """The kind of use; ``model/use`` as written where the two say nothing certain.

    >>> tier_of("AdvertisementSupportedModel", "Stream")
    'ads'
    >>> tier_of("PayAsYouGoModel", "PermanentDownload")
    'download'
    """
    used, paid = use.casefold(), model.casefold()
    if used.startswith("usermakeavailable"):
        return "ugc"
    if used.endswith(_DOWNLOADS) and not used.startswith(("conditional", "tethered")):
        return "download"
    if used == "purchaseasphysicalproduct":
        return "physical"
    if used in ("broadcast", "perform", "playinpublic", "cable"):
        return "performance"
    if (used.endswith(_STREAMS) or used.endswith("download")) and paid in _MODELS:
        return _MODELS[paid]
    return f"{model}/{use}" if model or use else ""
