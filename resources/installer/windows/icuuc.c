/* Stands in for icuuc.dll, which every Windows 10 and 11 has and wine 8 lacks: without it Qt6Core.dll does not load.
 *
 * It lies in the wine of the machine that builds, never in a bundle. It knows no character set: opening a converter
 * fails as ICU says it (U_FILE_ACCESS_ERROR), Qt then goes on with its own UTF-8, UTF-16 and Latin 1, and the other
 * functions are never reached; they are here to be found by the loader. On x64 the caller clears the stack, so one
 * signature serves for all.
 */

enum { U_FILE_ACCESS_ERROR = 4 };

#define EXPORT __declspec(dllexport)
#define NEVER_REACHED(name) EXPORT void *name(void) { return 0; }

EXPORT void *ucnv_open(const char *name, int *error) {
    (void)name;
    if (error) *error = U_FILE_ACCESS_ERROR;
    return 0;
}

EXPORT int ucnv_countAvailable(void) { return 0; }

EXPORT const char *ucnv_getStandardName(const char *name, const char *standard, int *error) {
    (void)name, (void)standard;
    if (error) *error = U_FILE_ACCESS_ERROR;
    return 0;
}

NEVER_REACHED(UCNV_FROM_U_CALLBACK_SUBSTITUTE)
NEVER_REACHED(UCNV_TO_U_CALLBACK_SUBSTITUTE)
NEVER_REACHED(ucnv_cbFromUWriteUChars)
NEVER_REACHED(ucnv_cbToUWriteUChars)
NEVER_REACHED(ucnv_close)
NEVER_REACHED(ucnv_fromUCountPending)
NEVER_REACHED(ucnv_fromUnicode)
NEVER_REACHED(ucnv_getAvailableName)
NEVER_REACHED(ucnv_getFromUCallBack)
NEVER_REACHED(ucnv_getMaxCharSize)
NEVER_REACHED(ucnv_getName)
NEVER_REACHED(ucnv_getToUCallBack)
NEVER_REACHED(ucnv_reset)
NEVER_REACHED(ucnv_setFromUCallBack)
NEVER_REACHED(ucnv_setToUCallBack)
NEVER_REACHED(ucnv_toUCountPending)
NEVER_REACHED(ucnv_toUnicode)
