#include "knowledge/conventions.h"

#include "knowledge/factor.h"
#include "yaml/read/field-readers.h"

namespace entente {

namespace {

// Arbitrary bounds, far beyond any sensible value.
constexpr int max_caps = 99;
constexpr int max_effort = 1000;

void read_bands(yaml::Value value, BandsFrom& bands, ErrorList& errors) {
  yaml::MappingReader mapping(value, "the bands", errors);
  const auto read = [&](std::string_view key, double& from) {
    if (const auto bound = mapping.find(key)) from = read_decimal(*bound, 1, 100, key, errors).value_or(from);
  };
  read("fragile", bands.fragile);
  read("sound", bands.sound);
  mapping.finish();
  if (bands.fragile >= bands.sound) errors.add(value.at(), "`fragile` begins below `sound`");
}

void read_caps(yaml::Value value, CapsFrom& caps, ErrorList& errors) {
  yaml::MappingReader mapping(value, "the caps", errors);
  const auto read = [&](std::string_view key, int& from) {
    if (const auto count = mapping.find(key))
      from = read_number(*count, 1, max_caps, key, errors).value_or(from);
  };
  read("fragile", caps.fragile);
  read("weak", caps.weak);
  mapping.finish();
  if (caps.fragile > caps.weak)
    errors.add(value.at(), "it takes no more critical rules for `fragile` than for `weak`");
}

void read_grades(yaml::Value value, std::array<double, 4>& grades, ErrorList& errors) {
  yaml::MappingReader mapping(value, "the weights of grades", errors);
  for (std::size_t grade = 0; grade < grades.size(); ++grade) {
    if (const auto weight = mapping.find(grade_names[grade])) {
      grades[grade] =
          read_decimal(*weight, min_weight, max_weight, grade_names[grade], errors).value_or(grades[grade]);
    }
  }
  mapping.finish();
}

void read_efforts(yaml::Value value, std::array<int, 3>& efforts, ErrorList& errors) {
  yaml::MappingReader mapping(value, "the efforts", errors);
  for (std::size_t lever = 0; lever < efforts.size(); ++lever) {
    if (const auto effort = mapping.find(lever_names[lever])) {
      efforts[lever] =
          read_number(*effort, 1, max_effort, lever_names[lever], errors).value_or(efforts[lever]);
    }
  }
  mapping.finish();
}

}  // namespace

void read_conventions(yaml::MappingReader& mapping, Conventions& conventions, ErrorList& errors) {
  if (const auto bands = mapping.find("bands")) read_bands(*bands, conventions.bands, errors);
  if (const auto caps = mapping.find("caps")) read_caps(*caps, conventions.caps, errors);
  if (const auto grades = mapping.find("grades")) read_grades(*grades, conventions.grades, errors);
  if (const auto efforts = mapping.find("efforts")) read_efforts(*efforts, conventions.efforts, errors);
}

}  // namespace entente
