// Parts that the JSON of several reports has in common.
#pragma once

#include "alliance/alliance.h"
#include "assess/evaluate.h"
#include "report/write-json.h"

namespace entente::report {

nlohmann::ordered_json of_library(const Library& library);

nlohmann::ordered_json of_partner(const Partner& partner);

/// The key of the partner that the question was asked about; null where it was asked of the alliance.
nlohmann::ordered_json partner_key(Evidence slot, const Alliance& alliance, const Library& library);

}  // namespace entente::report
