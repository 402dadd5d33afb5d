package org.shoreatlas.desk;

import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import org.shoreatlas.Fixture;
import org.shoreatlas.account.People;
import org.shoreatlas.account.Staff;
import org.shoreatlas.kernel.Language;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockRequestDispatcher;
import org.springframework.test.web.servlet.MockMvc;

/** A preview is the public page to which the container forwards; MockMvc alone would only note to which. */
@Fixture
class Previews {

    private final MockMvc mvc;

    Previews(MockMvc mvc) {
        this.mvc = mvc;
    }

    MockHttpServletResponse of(long paper, Staff staff, Language language) throws Exception {
        String address = "/desk/" + language.code() + "/drafts/" + paper + "/preview";
        return mvc.perform(context -> {
                    MockHttpServletRequest request = new MockHttpServletRequest(context, "GET", address) {
                        @Override
                        public RequestDispatcher getRequestDispatcher(String path) {
                            return new MockRequestDispatcher(path) {
                                @Override
                                public void forward(ServletRequest outer, ServletResponse response) {
                                    assertThatCode(() ->
                                                    Previews.this.forward((HttpServletRequest) outer, response, path))
                                            .doesNotThrowAnyException();
                                }
                            };
                        }
                    };
                    request.setPathInfo(address);
                    return (MockHttpServletRequest) People.as(staff.id()).postProcessRequest(request);
                })
                .andReturn()
                .getResponse();
    }

    private void forward(HttpServletRequest outer, ServletResponse response, String path)
            throws ServletException, IOException {
        mvc.getDispatcherServlet()
                .service(
                        new HttpServletRequestWrapper(outer) {
                            @Override
                            public String getRequestURI() {
                                return path;
                            }

                            @Override
                            public String getPathInfo() {
                                return path;
                            }

                            @Override
                            public DispatcherType getDispatcherType() {
                                return DispatcherType.FORWARD;
                            }
                        },
                        response);
    }
}
