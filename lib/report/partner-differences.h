// The partners beside each other: what each of them answered where they do not agree.
#pragma once

#include <vector>

#include "alliance/alliance.h"

namespace entente::report {

struct PartnerDifferences {
  std::vector<Index> apart;  ///< questions on which two partners are known to differ, in the library's order
  int same = 0;              ///< questions that all partners are known to answer alike
  int unknown = 0;           ///< that too little is known of to tell, of those that any partner answered
};

PartnerDifferences partner_differences(const Alliance& alliance, const Library& library);

}  // namespace entente::report
