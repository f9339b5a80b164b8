// ICU as the Swift toolchain brings it for Foundation. Its functions have names that differ between toolchains and are macros in
// its headers, which Swift does not see: hence a function of our own for each.
#include <_foundation_unicode/ucal.h>
#include <_foundation_unicode/uenum.h>
#include <_foundation_unicode/unorm2.h>
#include <_foundation_unicode/utrans.h>

static inline const UNormalizer2 *icu_nfc(UErrorCode *status) { return unorm2_getNFCInstance(status); }
static inline const UNormalizer2 *icu_nfd(UErrorCode *status) { return unorm2_getNFDInstance(status); }
static inline const UNormalizer2 *icu_nfkc(UErrorCode *status) { return unorm2_getNFKCInstance(status); }
static inline const UNormalizer2 *icu_nfkd(UErrorCode *status) { return unorm2_getNFKDInstance(status); }

static inline int32_t icu_normalize(const UNormalizer2 *form, const UChar *text, int32_t length, UChar *result, int32_t capacity,
                                    UErrorCode *status) {
  return unorm2_normalize(form, text, length, result, capacity, status);
}

static inline UTransliterator *icu_transliterator(const UChar *name, int32_t length, UErrorCode *status) {
  return utrans_openU(name, length, UTRANS_FORWARD, NULL, 0, NULL, status);
}

static inline void icu_transliterate(const UTransliterator *rules, UChar *text, int32_t *length, int32_t capacity, UErrorCode *status) {
  int32_t limit = *length;
  utrans_transUChars(rules, text, length, capacity, 0, &limit, status);
}

static inline UCalendar *icu_calendar(const UChar *zone, int32_t length, UErrorCode *status) {
  return ucal_open(zone, length, "en_US_POSIX", UCAL_GREGORIAN, status);
}

static inline void icu_close_calendar(UCalendar *calendar) { ucal_close(calendar); }

// Milliseconds east of UTC, daylight saving time included, at a moment in milliseconds since 1970.
static inline int32_t icu_offset(UCalendar *calendar, double moment, UErrorCode *status) {
  ucal_setMillis(calendar, moment, status);
  return ucal_get(calendar, UCAL_ZONE_OFFSET, status) + ucal_get(calendar, UCAL_DST_OFFSET, status);
}

static inline int32_t icu_canonical_zone(const UChar *zone, int32_t length, UChar *result, int32_t capacity, UErrorCode *status) {
  UBool is_system = 0;
  return ucal_getCanonicalTimeZoneID(zone, length, result, capacity, &is_system, status);
}

static inline UEnumeration *icu_zones(UErrorCode *status) {
  return ucal_openTimeZoneIDEnumeration(UCAL_ZONE_TYPE_CANONICAL_LOCATION, NULL, NULL, status);
}

static inline const char *icu_next(UEnumeration *names, int32_t *length, UErrorCode *status) { return uenum_next(names, length, status); }
static inline void icu_close_names(UEnumeration *names) { uenum_close(names); }
