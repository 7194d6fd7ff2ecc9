package chat.k1te.telegram;

import java.util.Base64;

/// The smallest picture there is.
final class Jpeg {
    static final byte[] ONE_PIXEL = Base64.getDecoder()
            .decode(
                    "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQ"
                        + "CgwSExIQEw8QEBD/yQALCAABAAEBAREA/8wABgAQEAX/2gAIAQEAAD8A0s8g/9k=");

    private Jpeg() {}
}
