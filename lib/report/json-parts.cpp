#include "report/json-parts.h"

namespace entente::report {

using Json = nlohmann::ordered_json;

Json of_library(const Library& library) {
  return {{"version", library.version},
          {"factors", library.factors.size()},
          {"rules", library.rules.size()},
          {"profile", or_null(library.profile)},
          {"changes", library.changes}};
}

Json of_partner(const Partner& partner) {
  return {{"partner", partner.key},
          {"name", partner.name},
          {"kind", or_null(partner.kind)},
          {"contributes", partner.contributes},
          {"needs", partner.needs}};
}

Json partner_key(Evidence slot, const Alliance& alliance, const Library& library) {
  if (library.questions[slot.question].of == Subject::alliance) return nullptr;
  return alliance.partners[slot.partner].key;
}

}  // namespace entente::report
