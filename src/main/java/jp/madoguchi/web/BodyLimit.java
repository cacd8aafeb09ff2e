package jp.madoguchi.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Nobody fills our memory with one request: a JSON body is read so far and no further. */
@Configuration
class BodyLimit implements WebMvcConfigurer {

    /** Ten times the largest that anybody needs to send, a signed message. */
    private static final StreamReadConstraints BYTES =
            StreamReadConstraints.builder().maxDocumentLength(1_000_000).build();

    @Override
    public void extendMessageConverters(List<HttpMessageConverter<?>> converters) {
        for (var converter : converters) {
            if (converter instanceof MappingJackson2HttpMessageConverter json) {
                json.setObjectMapper(limited(json.getObjectMapper()));
            }
        }
    }

    private static ObjectMapper limited(ObjectMapper mapper) {
        return mapper.copyWith(
                JsonFactory.builder().streamReadConstraints(BYTES).build());
    }
}
