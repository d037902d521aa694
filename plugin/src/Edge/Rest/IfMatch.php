<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Rest;

use MultisiteWebhooks\Domain\InvalidInput;
use MultisiteWebhooks\Domain\Problem;
use MultisiteWebhooks\Domain\ProblemCode;
use MultisiteWebhooks\Domain\Time;

/** The If-Match header: updated_at, of a webhook or a custom action, as the client last read it, in quotes. */
final class IfMatch {

	/**
	 * Null if any state is fine: without the header, or with "*".
	 *
	 * @param \WP_REST_Request<array<string, mixed>> $request
	 * @throws InvalidInput
	 */
	public static function read( \WP_REST_Request $request ): ?\DateTimeImmutable {
		$header = trim( $request->get_header( 'if_match' ) ?? '' );
		if ( '' === $header || '*' === $header ) {
			return null;
		}
		$time = 1 === preg_match( '/\A"([^"]+)"\z/', $header, $found ) ? Time::parse( $found[1] ) : null;
		return $time ?? throw new InvalidInput( [ 'If-Match' => new Problem( ProblemCode::NotState ) ] );
	}
}
