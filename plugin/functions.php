<?php
/**
 * Functions for other plugins.
 */

declare(strict_types=1);

use MultisiteWebhooks\Plugin;

defined( 'ABSPATH' ) || exit;

/**
 * Records an event for every webhook that subscribes to it. It sends nothing now and throws nothing.
 *
 * ```php
 * $event = multisite_webhooks_record( 'invoice_sent', [ 'invoice' => 17 ] );
 * ```
 *
 * @since 0.1.0
 *
 * @param string   $slug    The slug of the event type.
 * @param array    $payload Any data; what JSON can't hold becomes null. At most 1 MB as JSON.
 * @param int|null $site_id The site that the event is about; by default the current one.
 * @return string|null The event's id ("evt_…"), or null where nothing subscribes or it couldn't be recorded.
 *
 * @phpstan-param array<array-key, mixed> $payload
 */
function multisite_webhooks_record( string $slug, array $payload, ?int $site_id = null ): ?string {
	return Plugin::record( $slug, $payload, $site_id );
}

/**
 * Adds an event type of your own to the catalog. Call it on the action `multisite_webhooks_register_event_types`.
 *
 * ```php
 * multisite_webhooks_register_event_type(
 *     'invoice_sent',
 *     [
 *         'name'        => 'Invoice Sent',
 *         'description' => 'An invoice was sent to a customer.',
 *         'group'       => 'Billing',
 *         'example'     => [ 'invoice' => 17 ],
 *     ]
 * );
 * ```
 *
 * @since 0.1.0
 *
 * @param string $slug Lower-case letters, digits, dots, dashes and underscores.
 * @param array  $type `name`, `description`, `group` (optional), `schema` (optional: a JSON Schema of the payload), and `example`,
 *                      which must fit the schema.
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
