package jp.madoguchi.signature;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QrSvgTests {

    @Test
    void drawsDarkModulesInsideAQuietZone() {
        var svg = QrSvg.of("http://localhost:8080/demo/phone#abcdefghijklmnopqrstuvwxyz");

        assertThat(svg)
                .startsWith("<svg ")
                .endsWith("</svg>")
                .contains("M4,4h1v1h-1z")
                .doesNotContain("M3,");
    }
}
