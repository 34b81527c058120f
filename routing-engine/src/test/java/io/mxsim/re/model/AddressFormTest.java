package io.mxsim.re.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressFormTest {
  @ParameterizedTest
  @CsvSource({
    "10.0.0.1, false, 10.0.0.1",
    "10.0.0.1, true, 10.0.0.1/32",
    "0/0, true, 0.0.0.0/0",
    "10.1/16, true, 10.1.0.0/16",
    "10.0.0.1/024, true, 10.0.0.1/24",
    "2001:0DB8::1, true, 2001:db8::1/128",
    "2001:db8:0:0:0:0:0:1, false, 2001:db8::1",
    "2001:db8:0:0:1:0:0:1, false, 2001:db8::1:0:0:1",
    "2001:db8:0:1:1:1:1:1, false, 2001:db8:0:1:1:1:1:1",
    "0:0:0:0:0:0:0:0, false, ::",
    "::/0, true, ::/0",
    "fe80::, false, fe80::",
    "::FFFF:10.0.0.1, false, ::ffff:10.0.0.1"
  })
  void anAddressHasOneForm(String typed, boolean prefix, String kept) {
    assertTrue(AddressText.valid(typed, 0, prefix), typed);

    assertEquals(kept, AddressForm.of(typed, prefix));
    assertEquals(kept, AddressForm.of(kept, prefix), "it stays as it is");
    assertTrue(AddressText.valid(kept, 0, prefix), kept);
  }
}
