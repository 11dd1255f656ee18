#include "knowledge/conventions.h"

#include "knowledge/factor.h"
#include "yaml/fields.h"

namespace entente {

namespace {

constexpr int most_caps = 99;
constexpr int most_effort = 1000;

void read_bands(yaml::Value value, BandsFrom& bands, Complaints& complaints) {
  yaml::Mapping mapping(value, "the bands", complaints);
  const auto read = [&](std::string_view key, double& from) {
    if (const auto bound = mapping.find(key))
      from = read_decimal(*bound, 1, 100, key, complaints).value_or(from);
  };
  read("fragile", bands.fragile);
  read("sound", bands.sound);
  mapping.finish();
  if (bands.fragile >= bands.sound) complaints.add(value.at(), "`fragile` begins below `sound`");
}

void read_caps(yaml::Value value, CapsFrom& caps, Complaints& complaints) {
  yaml::Mapping mapping(value, "the caps", complaints);
  const auto read = [&](std::string_view key, int& from) {
    if (const auto count = mapping.find(key))
      from = read_number(*count, 1, most_caps, key, complaints).value_or(from);
  };
  read("fragile", caps.fragile);
  read("weak", caps.weak);
  mapping.finish();
  if (caps.fragile > caps.weak)
    complaints.add(value.at(), "it takes no more critical rules for `fragile` than for `weak`");
}

void read_grades(yaml::Value value, std::array<double, 4>& grades, Complaints& complaints) {
  yaml::Mapping mapping(value, "the weights of grades", complaints);
  for (std::size_t grade = 0; grade < grades.size(); ++grade) {
    if (const auto weight = mapping.find(grade_names[grade])) {
      grades[grade] = read_decimal(*weight, lightest_weight, heaviest_weight, grade_names[grade], complaints)
                          .value_or(grades[grade]);
    }
  }
  mapping.finish();
}

void read_efforts(yaml::Value value, std::array<int, 3>& efforts, Complaints& complaints) {
  yaml::Mapping mapping(value, "the efforts", complaints);
  for (std::size_t lever = 0; lever < efforts.size(); ++lever) {
    if (const auto effort = mapping.find(lever_names[lever])) {
      efforts[lever] =
          read_number(*effort, 1, most_effort, lever_names[lever], complaints).value_or(efforts[lever]);
    }
  }
  mapping.finish();
}

}  // namespace

void read_conventions(yaml::Mapping& mapping, Conventions& conventions, Complaints& complaints) {
  if (const auto bands = mapping.find("bands")) read_bands(*bands, conventions.bands, complaints);
  if (const auto caps = mapping.find("caps")) read_caps(*caps, conventions.caps, complaints);
  if (const auto grades = mapping.find("grades")) read_grades(*grades, conventions.grades, complaints);
  if (const auto efforts = mapping.find("efforts")) read_efforts(*efforts, conventions.efforts, complaints);
}

}  // namespace entente
