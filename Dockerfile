FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml .
# dependencies in a layer of their own, which lasts until the build file changes
RUN mvn -B -ntp -q dependency:go-offline
COPY src src
COPY seeds seeds
RUN mvn -B -ntp -q -DskipTests package \
 && java -Djarmode=tools -jar target/shore-atlas-*.jar extract --layers --destination layers \
 && mv layers/application/shore-atlas-*.jar layers/application/shore-atlas.jar

FROM eclipse-temurin:25-jre
RUN useradd --uid 10001 --home-dir /atlas --create-home atlas
WORKDIR /atlas
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
USER atlas
EXPOSE 8080
# bash speaks HTTP well enough for this; the image need not carry curl
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 CMD ["bash", "-c", \
  "exec 3<>/dev/tcp/127.0.0.1/${SERVER_PORT:-8080} && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-jar", "shore-atlas.jar"]
