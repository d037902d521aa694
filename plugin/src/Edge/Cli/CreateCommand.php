<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Cli;

use MultisiteWebhooks\Domain\InvalidInput;
use MultisiteWebhooks\Domain\Webhook\Format;
use MultisiteWebhooks\Domain\Webhook\Manage\ManageWebhooks;
use MultisiteWebhooks\Domain\Webhook\Manage\WebhookFields;
use MultisiteWebhooks\Domain\Webhook\WebhookStatus;
use MultisiteWebhooks\Edge\Input\Query;
use MultisiteWebhooks\Edge\Words\AvailabilityWords;
use MultisiteWebhooks\Edge\Words\WebhookWarnings;

/** `wp webhook create`. WP-CLI shows the docblock of __invoke() as its help. */
final readonly class CreateCommand {

	/**
	 * @param \Closure(): ManageWebhooks    $manage
	 * @param \Closure(): WebhookWarnings   $warnings
	 * @param \Closure(): AvailabilityWords $availability
	 */
	public function __construct( private \Closure $manage, private \Closure $warnings, private \Closure $availability ) {}

	/**
	 * Creates a webhook.
	 *
	 * ## OPTIONS
	 *
	 * <address>
	 * : The address to send events to, with https:// or http://. (`--url` is WP-CLI's own option: the site to run on.)
	 *
	 * <event_type>...
	 * : One or more event types to send. '*' for all, in quotes.
	 *
	 * [--name=<name>]
	 * : The name of the webhook. Defaults to the receiver's host name.
	 *
	 * [--status=<status>]
	 * : Whether to start sending right away.
	 * ---
	 * default: active
	 * options:
	 *   - active
	 *   - paused
	 * ---
	 *
	 * [--format=<format>]
	 * : The format of requests: events in an envelope, or the bare payload as Ultimate Multisite sends it.
	 * ---
	 * default: standard
	 * options:
	 *   - standard
	 *   - flat
	 * ---
	 *
	 * [--sites=<ids>]
	 * : Send only the events of these sites. Separate multiple IDs with commas.
	 *
	 * [--header=<header>]
	 * : An extra request header, such as "X-Shop: Nord". Repeat the option for several.
	 *
	 * [--headers=<json>]
	 * : Extra request headers, as a JSON object.
	 * Use --prompt=headers to keep them out of the process list.
	 *
	 * [--accept-redirect]
	 * : Count a redirect (such as the 302 of Google Apps Script) as received. It is never followed.
	 *
	 * [--secret=<secret>]
	 * : The signing secret: "whsec_" followed by base64. Defaults to a new one.
	 * Use --prompt=secret to keep it out of the process list.
	 *
	 * [--porcelain]
	 * : Output just the new webhook ID.
	 *
	 * ## EXAMPLES
	 *
	 *     $ wp webhook create https://hooks.example.com/payments payment_received payment_failed --name="Payments"
	 *     Success: Created webhook wh_01kaz8w6r3m5c0q8y4tn2d7xvb.
	 *     Signing secret: whsec_…
	 *
	 * @param list<string>               $arguments
	 * @param array<string, string|true> $options
	 */
	public function __invoke( array $arguments, array $options ): void {
		CliErrors::catch( fn () => $this->create( $arguments, $options ) );
	}

	/**
	 * @param list<string>               $arguments
	 * @param array<string, string|true> $options
	 */
	private function create( array $arguments, array $options ): void {
		$created = ( $this->manage )()->create( self::fields( $arguments, $options ) );
		$warning = ( $this->warnings )()->of( $created->webhook );
		foreach ( [ $warning, ...( $this->availability )()->warnings( $created->webhook->event_types ) ] as $one ) {
			if ( '' !== $one ) {
				\WP_CLI::warning( $one );
			}
		}
		if ( isset( $options['porcelain'] ) ) {
			\WP_CLI::line( $created->webhook->id->value );
			return;
		}
		/* translators: %s: a webhook ID. */
		\WP_CLI::success( sprintf( __( 'Created webhook %s.', 'multisite-webhooks' ), $created->webhook->id->value ) );
		/* translators: %s: a signing secret. */
		\WP_CLI::line( sprintf( __( 'Signing secret: %s', 'multisite-webhooks' ), $created->secret->text() ) );
	}

	/**
	 * @param list<string>               $arguments
	 * @param array<string, string|true> $options
	 * @throws InvalidInput
	 */
	private static function fields( array $arguments, array $options ): WebhookFields {
		$query  = new Query( $options );
		$fields = new WebhookFields(
			name: $query->optional_text( 'name' ),
			url: trim( $arguments[0] ),
			event_types: array_slice( $arguments, 1 ),
			status: $query->one_of( 'status', WebhookStatus::class ),
			format: $query->one_of( 'format', Format::class ),
			sites_given: isset( $options['sites'] ),
			sites: $query->numbers( 'sites' ),
			headers: HeaderOptions::read( $options, self::arguments() ),
			accept_redirect: true === ( $options['accept-redirect'] ?? false ),
			secret: $query->optional_text( 'secret' ),
		);
		$query->check();
		return $fields;
	}

	/** @return list<string> */
	private static function arguments(): array {
		$arguments = $_SERVER['argv'] ?? [];
		return array_values( array_filter( is_array( $arguments ) ? $arguments : [], is_string( ... ) ) );
	}
}
