package org.shoreatlas.api;

import java.util.List;

/** A parameter of a request that cannot be used; names it and says what was expected. */
public class BadParameterException extends RuntimeException {

    private final String parameter;
    private final String message;
    private final transient List<Object> arguments;

    /**
     * @param message key of a message that takes the parameter's name as its first argument
     * @param arguments the message's further arguments
     */
    public BadParameterException(String parameter, String message, Object... arguments) {
        super(parameter + ": " + message);
        this.parameter = parameter;
        this.message = message;
        this.arguments = List.of(arguments);
    }

    public String parameter() {
        return parameter;
    }

    public String message() {
        return message;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
