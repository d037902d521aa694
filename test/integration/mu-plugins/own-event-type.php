<?php
/**
 * A plugin that adds an event type of its own.
 */

declare(strict_types=1);

add_action(
	'multisite_webhooks_register_event_types',
	static function (): void {
		multisite_webhooks_register_event_type(
			'shop.order_paid',
			[
				'name'        => 'Order paid',
				'description' => 'A customer has paid an order.',
				'group'       => 'shop',
				'schema'      => [
					'type'       => 'object',
					'properties' => [ 'order' => [ 'type' => 'integer' ] ],
				],
				'example'     => [
					'order' => 42,
					'gift'  => true,
				],
			]
		);
	}
);
