<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Hooks;

/** Lets other code change payloads. */
final class PayloadFilter {

	/**
	 * @param array<array-key, mixed> $payload
	 * @return array<array-key, mixed> The payload itself where a filter returns no array.
	 */
	public static function apply( array $payload, string $slug, ?int $site_id ): array {
		/**
		 * Filters the payload of an event, once, before it is recorded. For an event about something that is created, it runs again
		 * if the same request changes what the event says. Passwords and keys are removed afterwards: see docs/receiving.md.
		 *
		 * ```php
		 * add_filter(
		 *     'multisite_webhooks_payload',
		 *     fn ( $payload, $slug ) => 'user_registered' === $slug ? [ 'plan' => 'free' ] + $payload : $payload,
		 *     10,
		 *     2
		 * );
		 * ```
		 *
		 * @since 0.1.0
		 *
		 * @param array    $payload What the event says.
		 * @param string   $slug    The slug of its event type.
		 * @param int|null $site_id The site that the event is about.
		 */
		$filtered = apply_filters( 'multisite_webhooks_payload', $payload, $slug, $site_id );
		return is_array( $filtered ) ? $filtered : $payload;
	}
}
