<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Http;

use MultisiteWebhooks\Domain\Delivery\Attempt;
use MultisiteWebhooks\Domain\Delivery\Delivery;

/** A request and its response, as the log keeps them: without secrets. */
final class LoggedExchange {

	/** Of headers that may hold a secret, whoever has added them. Those of the webhook itself are masked whatever their names. */
	private const SECRET_NAMES = '/auth|cookie|token|secret|passw|credential|session|bearer|jwt|api-?key|key\z/i';

	public static function of(
		Delivery $delivery,
		OutgoingRequest $request,
		\DateTimeImmutable $at,
		Response $response,
		Verdict $verdict,
	): Attempt {
		return new Attempt(
			number: $delivery->attempt_count + 1,
			planned_at: $delivery->next_try_at ?? $at,
			at: $at,
			duration_ms: $response->duration_ms,
			status_code: $response->status,
			failure: $verdict->failure,
			request_headers: self::masked( $request->headers, $request->hidden ),
			request_body: $delivery->test ? $request->body : null,
			response_headers: null === $response->status ? null : $response->headers,
			response_body: $response->body,
			response_cut: $response->cut,
		);
	}

	/**
	 * @param array<string, string> $headers
	 * @param list<string>          $hidden
	 * @return array<string, string>
	 */
	private static function masked( array $headers, array $hidden ): array {
		$secret = array_filter(
			$headers,
			static fn ( int|string $name ): bool => in_array( (string) $name, $hidden, true )
				|| 1 === preg_match( self::SECRET_NAMES, (string) $name ),
			ARRAY_FILTER_USE_KEY
		);
		return array_map( static fn (): string => '••••••', $secret ) + $headers;
	}
}
