// What a template is filled with, made of JSON.
#pragma once

#include <kainjow/mustache.hpp>

#include <string>

namespace entente::report::html {

/// Adds the members of a JSON object to what `over` has; where both have one, the new one counts. Nothing,
/// null, false and an empty text are all a no. Texts are escaped here, before a template can choose how to
/// write them, all but what is below a member `pictures`: that is markup already.
void lay_over(kainjow::mustache::data& over, const std::string& json);

}  // namespace entente::report::html
