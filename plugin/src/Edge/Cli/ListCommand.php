<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Cli;

use MultisiteWebhooks\Domain\Delivery\DeliveryStore;
use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Domain\Webhook\Webhook;
use MultisiteWebhooks\Domain\Webhook\WebhookQuery;
use MultisiteWebhooks\Domain\Webhook\WebhookStore;
use MultisiteWebhooks\Edge\Input\ListQueries;
use MultisiteWebhooks\Edge\Input\QueryValues;
use MultisiteWebhooks\Edge\Input\Schemas;
use MultisiteWebhooks\Edge\Present;

/** `wp webhook list`. WP-CLI shows the docblock of __invoke() as its help. */
final readonly class ListCommand {

	private const PER_PAGE = 100;

	/**
	 * @param \Closure(): WebhookStore  $webhooks
	 * @param \Closure(): DeliveryStore $deliveries
	 */
	public function __construct( private Schemas $schemas, private \Closure $webhooks, private \Closure $deliveries ) {}

	/**
	 * Lists the webhooks of the network, newest first.
	 *
	 * ## OPTIONS
	 *
	 * [--status=<status>]
	 * : Only webhooks with this status: active, paused, or disabled. Separate multiple statuses with commas.
	 *
	 * [--event_type=<slug>]
	 * : Only webhooks that get this event type. Separate multiple event types with commas.
	 *
	 * [--search=<text>]
	 * : Only webhooks with this text in their name or URL.
	 *
	 * [--field=<field>]
	 * : Output the values of a single field.
	 *
	 * [--fields=<fields>]
	 * : Limit the output to specific fields. Separate multiple fields with commas.
	 *
	 * [--format=<format>]
	 * : Render output in a particular format.
	 * ---
	 * default: table
	 * options:
	 *   - table
	 *   - json
	 *   - csv
	 *   - yaml
	 *   - ids
	 *   - count
	 * ---
	 *
	 * ## AVAILABLE FIELDS
	 *
	 * These fields are displayed by default: id, name, url, event_types, status, last_delivery.
	 *
	 * These fields are optionally available: disabled_reason, format, sites,
	 * headers (their names), accept_redirect, created_at, updated_at.
	 *
	 * ## EXAMPLES
	 *
	 *     # List the webhooks that are not sending.
	 *     $ wp webhook list --status=paused,disabled
	 *
	 * @param list<string>               $arguments
	 * @param array<string, string|true> $options
	 */
	public function __invoke( array $arguments, array $options ): void {
		CliErrors::catch( fn () => $this->list( $options ) );
	}

	/** @param array<string, string|true> $options */
	private function list( array $options ): void {
		$page  = fn ( int $number ): WebhookQuery => $this->query( $options, $number );
		$items = new Items( $options, 'id,name,url,event_types,status,last_delivery' );
		if ( $items->are_counted() ) {
			$items->print_count( ( $this->webhooks )()->page( $page( 1 ) )->total );
			return;
		}
		$all    = [];
		$number = 0;
		do {
			++$number;
			$shown = $this->shown( ( $this->webhooks )()->page( $page( $number ) )->items );
			$all   = [ ...$all, ...$shown ];
			$full  = self::PER_PAGE === count( $shown );
		} while ( $full );
		$items->print( $all );
	}

	/** @param array<string, string|true> $options */
	private function query( array $options, int $page ): WebhookQuery {
		$paged = [
			'page'     => (string) $page,
			'per_page' => (string) self::PER_PAGE,
		];
		return ListQueries::webhooks( QueryValues::of_options( $paged + $options, $this->schemas->parameters( 'webhooks' ) ) );
	}

	/**
	 * @param list<Webhook> $webhooks
	 * @return list<array<string, mixed>>
	 */
	private function shown( array $webhooks ): array {
		$ids  = array_map( static fn ( Webhook $webhook ): WebhookId => $webhook->id, $webhooks );
		$last = ( $this->deliveries )()->last_per_webhook( $ids );
		return array_map(
			static fn ( Webhook $webhook ): array => Present::webhook( $webhook, $last[ $webhook->id->value ] ?? null ),
			$webhooks
		);
	}
}
