<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Cli;

use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Delivery\DeliveryStore;
use MultisiteWebhooks\Domain\Id\DeliveryId;
use MultisiteWebhooks\Edge\Input\DeliveryFilters;
use MultisiteWebhooks\Edge\Input\Query;
use MultisiteWebhooks\Edge\Present;

/** `wp webhook deliveries`; WP-CLI shows the comment of __invoke() as its help. */
final readonly class DeliveriesCommand {

	private const PER_PAGE = 100;

	/** @param \Closure(): DeliveryStore $deliveries */
	public function __construct( private \Closure $deliveries ) {}

	/**
	 * Lists deliveries, the newest first.
	 *
	 * ## OPTIONS
	 *
	 * [--webhook=<id>]
	 * : Only those of this webhook.
	 *
	 * [--event_type=<slug>]
	 * : Only those of this type of event.
	 *
	 * [--status=<status>]
	 * : Only these.
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
	 * : Only those of events of this site.
	 *
	 * [--after=<time>]
	 * : Only those made after this, such as 2026-11-24T14:02:11Z.
	 *
	 * [--before=<time>]
	 * : Only those made before this.
	 *
	 * [--search=<text>]
	 * : Only those with this in their ids or type.
	 *
	 * [--limit=<number>]
	 * : How many at most.
	 * ---
	 * default: "100"
	 * ---
	 *
	 * [--field=<field>]
	 * : Print this field alone.
	 *
	 * [--fields=<fields>]
	 * : Print these fields.
	 *
	 * [--format=<format>]
	 * : How to print them. The count is of all, whatever the limit, and ends at 10000.
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
	 * id, event_type, webhook, status, reason, attempt_count, created_at and next_try_at are shown; there are also event, site, test and finished_at.
	 *
	 * ## EXAMPLES
	 *
	 *     # Send again all that failed today.
	 *     $ wp webhook resend $(wp webhook deliveries --status=failed --after=2026-11-24 --format=ids)
	 *
	 * @param list<string>               $arguments
	 * @param array<string, string|true> $options
	 */
	public function __invoke( array $arguments, array $options ): void {
		CliErrors::errors_of( fn () => $this->list( $options ) );
	}

	/** @param array<string, string|true> $options */
	private function list( array $options ): void {
		$query   = new Query( $options );
		$limit   = $query->number( 'limit', self::PER_PAGE );
		$filters = DeliveryFilters::read( $query );
		$query->check();
		$page  = ( $this->deliveries )()->page( $filters->page( 1, min( self::PER_PAGE, $limit ) ) );
		$items = new Items( $options, 'id,event_type,webhook,status,reason,attempt_count,created_at,next_try_at' );
		if ( $items->are_counted() ) {
			$items->print_count( $page->total );
			return;
		}
		$all  = $page->items;
		$left = $limit - count( $all );
		while ( null !== $page->next && 0 < $left ) {
			$next = $filters->page( 1, min( self::PER_PAGE, $left ), cursor: DeliveryId::parse( $page->next ) );
			$page = ( $this->deliveries )()->page( $next );
			$all  = [ ...$all, ...$page->items ];
			$left = $limit - count( $all );
		}
		$items->print( array_map( static fn ( Delivery $one ): array => Present::delivery( $one ), $all ) );
	}
}
