<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Input;

use MultisiteWebhooks\Domain\Delivery\DeliveryQuery;
use MultisiteWebhooks\Domain\Delivery\DeliveryStatus;
use MultisiteWebhooks\Domain\Event\EventQuery;
use MultisiteWebhooks\Domain\Id\DeliveryId;
use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Domain\Network\SiteOrder;
use MultisiteWebhooks\Domain\Network\SiteQuery;
use MultisiteWebhooks\Domain\Webhook\WebhookOrder;
use MultisiteWebhooks\Domain\Webhook\WebhookQuery;
use MultisiteWebhooks\Domain\Webhook\WebhookStatus;

/** What a list is asked for: the same filters in REST and WP-CLI, as schema/parameters/*.json names them. */
final class ListQueries {

	public static function webhooks( QueryValues $values ): WebhookQuery {
		return new WebhookQuery(
			page: $values->number( 'page' ),
			per_page: $values->number( 'per_page' ),
			search: $values->text( 'search' ),
			statuses: $values->several_of( 'status', WebhookStatus::class ),
			event_types: $values->texts( 'event_type' ),
			order_by: $values->one_of( 'orderby', WebhookOrder::class ) ?? WebhookOrder::CreatedAt,
			descending: self::is_descending( $values ),
		);
	}

	public static function deliveries( QueryValues $values ): DeliveryQuery {
		return new DeliveryQuery(
			page: $values->number( 'page' ),
			per_page: $values->number( 'per_page' ),
			webhook: $values->id( 'webhook', WebhookId::parse( ... ) ),
			event_type: $values->optional_text( 'event_type' ),
			status: $values->one_of( 'status', DeliveryStatus::class ),
			site: $values->optional_number( 'site' ),
			after: $values->time( 'after' ),
			before: $values->time( 'before' ),
			search: $values->text( 'search' ),
			descending: self::is_descending( $values ),
			cursor: $values->id( 'cursor', DeliveryId::parse( ... ) ),
		);
	}

	public static function events( QueryValues $values ): EventQuery {
		return new EventQuery(
			page: $values->number( 'page' ),
			per_page: $values->number( 'per_page' ),
			webhook: $values->id( 'webhook', WebhookId::parse( ... ) ),
			type: $values->optional_text( 'event_type' ),
			site: $values->optional_number( 'site' ),
			search: $values->text( 'search' ),
			descending: self::is_descending( $values ),
		);
	}

	public static function sites( QueryValues $values ): SiteQuery {
		return new SiteQuery(
			page: $values->number( 'page' ),
			per_page: $values->number( 'per_page' ),
			search: $values->text( 'search' ),
			ids: array_map( intval( ... ), $values->texts( 'include' ) ),
			order_by: $values->one_of( 'orderby', SiteOrder::class ) ?? SiteOrder::Id,
			descending: self::is_descending( $values ),
		);
	}

	public static function is_descending( QueryValues $values ): bool {
		return 'desc' === $values->text( 'order' );
	}
}
