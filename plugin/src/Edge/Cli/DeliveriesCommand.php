<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Cli;

use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Delivery\DeliveryStore;
use MultisiteWebhooks\Domain\Page;
use MultisiteWebhooks\Edge\Input\ListQueries;
use MultisiteWebhooks\Edge\Input\ParameterSchema;
use MultisiteWebhooks\Edge\Input\QueryValues;
use MultisiteWebhooks\Edge\Input\Schemas;
use MultisiteWebhooks\Edge\Present;

/** `wp webhook deliveries`. WP-CLI shows the docblock of __invoke() as its help. */
final readonly class DeliveriesCommand {

	private const PER_PAGE = 100;

	/** @param \Closure(): DeliveryStore $deliveries */
	public function __construct( private Schemas $schemas, private \Closure $deliveries ) {}

	/**
	 * Lists deliveries, newest first.
	 *
	 * ## OPTIONS
	 *
	 * [--webhook=<id>]
	 * : Only deliveries of this webhook.
	 *
	 * [--event_type=<slug>]
	 * : Only deliveries of this event type.
	 *
	 * [--status=<status>]
	 * : Only deliveries with this status.
	 * ---
	 * options:
	 *   - waiting
	 *   - held
	 *   - delivered
	 *   - failed
	 *   - cancelled
	 * ---
	 *
	 * [--site=<id>]
	 * : Only deliveries of events on this site.
	 *
	 * [--after=<time>]
	 * : Only deliveries created after this time, such as 2026-11-24T14:02:11Z.
	 *
	 * [--before=<time>]
	 * : Only deliveries created before this time.
	 *
	 * [--search=<text>]
	 * : Only deliveries with this text in their IDs or event type.
	 *
	 * [--limit=<number>]
	 * : The maximum number of deliveries to list.
	 * ---
	 * default: "100"
	 * ---
	 *
	 * [--field=<field>]
	 * : Output the values of a single field.
	 *
	 * [--fields=<fields>]
	 * : Limit the output to specific fields. Separate multiple fields with commas.
	 *
	 * [--format=<format>]
	 * : Render output in a particular format. The count ignores --limit and stops at 10000.
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
	 * These fields are displayed by default: id, event_type, webhook, status, reason, attempt_count, created_at, next_try_at.
	 *
	 * These fields are optionally available: event, site, test, finished_at.
	 *
	 * ## EXAMPLES
	 *
	 *     # Resend all deliveries that failed since a date.
	 *     $ wp webhook resend $(wp webhook deliveries --status=failed --after=2026-11-24 --format=ids)
	 *
	 * @param list<string>               $arguments
	 * @param array<string, string|true> $options
	 */
	public function __invoke( array $arguments, array $options ): void {
		CliErrors::catch( fn () => $this->list( $options ) );
	}

	/** @param array<string, string|true> $options */
	private function list( array $options ): void {
		$limit = QueryValues::of_options( $options, $this->parameters() )->number( 'limit' );
		$page  = $this->page( $options, min( self::PER_PAGE, $limit ) );
		$items = new Items( $options, 'id,event_type,webhook,status,reason,attempt_count,created_at,next_try_at' );
		if ( $items->are_counted() ) {
			$items->print_count( $page->total );
			return;
		}
		$all  = $page->items;
		$left = $limit - count( $all );
		while ( null !== $page->next && 0 < $left ) {
			$page = $this->page( [ 'cursor' => $page->next ] + $options, min( self::PER_PAGE, $left ) );
			$all  = [ ...$all, ...$page->items ];
			$left = $limit - count( $all );
		}
		$items->print( array_map( static fn ( Delivery $one ): array => Present::delivery( $one ), $all ) );
	}

	/**
	 * @param array<string, string|true> $options
	 * @return Page<Delivery>
	 */
	private function page( array $options, int $per_page ): Page {
		$values = QueryValues::of_options( [ 'per_page' => (string) $per_page ] + $options, $this->parameters() );
		return ( $this->deliveries )()->page( ListQueries::deliveries( $values ) );
	}

	/** @return array<string, ParameterSchema> */
	private function parameters(): array {
		$limit = [
			'type'    => 'integer',
			'minimum' => 1,
			'default' => self::PER_PAGE,
		];
		return $this->schemas->parameters( 'deliveries' ) + [ 'limit' => new ParameterSchema( $limit ) ];
	}
}
