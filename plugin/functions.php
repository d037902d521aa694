<?php
/**
 * Functions for other plugins.
 */

declare(strict_types=1);

use MultisiteWebhooks\Plugin;

/**
 * Records an event for every webhook that subscribes to it. Sends nothing right away, and never throws.
 *
 * @param string   $slug    Slug of the event type.
 * @param array    $payload Any data, up to 1 MB as JSON. Values that JSON can't represent become null.
 * @param int|null $site_id ID of the site that the event is about. Default: the current site.
 * @return string|null The event's ID ("evt_…"), or null if no webhook subscribes to it or it could not be recorded.
 *
 * @phpstan-param array<array-key, mixed> $payload
 */
function multisite_webhooks_record( string $slug, array $payload, ?int $site_id = null ): ?string {
	return Plugin::record( $slug, $payload, $site_id );
}

/**
 * Adds your own event type to the catalog. Call this in the action multisite_webhooks_register_event_types.
 *
 * @param string $slug Lowercase letters, digits, dots, hyphens, and underscores.
 * @param array  $type name, description, group (optional), schema (optional: a JSON Schema of the payload), example.
 *
 * @phpstan-param array<array-key, mixed> $type
 */
function multisite_webhooks_register_event_type( string $slug, array $type ): void {
	try {
		Plugin::register_event_type( $slug, $type );
	} catch ( InvalidArgumentException $problem ) {
		_doing_it_wrong( __FUNCTION__, esc_html( $problem->getMessage() ), '0.1.0' );
	}
}
