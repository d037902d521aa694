<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Words;

/** A time to the second, to compare with a receiver's log: in the date format and the time zone of the network. */
final class ExactTime {

	public static function of( \DateTimeImmutable $time ): string {
		$format = get_option( 'date_format' );
		return (string) wp_date( ( is_string( $format ) ? $format : 'F j, Y' ) . ', H:i:s P', $time->getTimestamp() );
	}
}
