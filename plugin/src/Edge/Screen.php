<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge;

/** The screens of the page in the network admin, by the word in their address. */
enum Screen: string {

	/** WordPress's name of the page. */
	public const PAGE = 'multisite-webhooks';

	case Webhooks   = 'webhooks';
	case Add        = 'new';
	case Edit       = 'edit';
	case Deliveries = 'deliveries';
	case Delivery   = 'delivery';
	case Events     = 'events';
	case Event      = 'event';
	case Custom     = 'custom';
	case Nothing    = '';

	/** The title that the screen shows first. */
	public function title(): string {
		return match ( $this ) {
			self::Webhooks   => __( 'Webhooks', 'multisite-webhooks' ),
			self::Add        => __( 'Add New Webhook', 'multisite-webhooks' ),
			self::Edit       => __( 'Edit Webhook', 'multisite-webhooks' ),
			self::Deliveries => __( 'Deliveries', 'multisite-webhooks' ),
			self::Delivery   => __( 'Delivery', 'multisite-webhooks' ),
			self::Events     => __( 'Events', 'multisite-webhooks' ),
			self::Event      => __( 'Event', 'multisite-webhooks' ),
			self::Custom     => __( 'Custom Event', 'multisite-webhooks' ),
			self::Nothing    => __( 'Page Not Found', 'multisite-webhooks' ),
		};
	}

	/** @param array<string, string> $query */
	public function url( array $query = [] ): string {
		$screen = self::Webhooks === $this ? [] : [ 'screen' => $this->value ];
		return add_query_arg( $screen + $query, network_admin_url( 'admin.php?page=' . self::PAGE ) );
	}

	/** Lists use DataViews, which is loaded later. */
	public function is_list(): bool {
		return in_array( $this, [ self::Webhooks, self::Deliveries, self::Events ], true );
	}

	/** The list that a screen leads back to. */
	public function parent(): ?self {
		return match ( $this ) {
			self::Add, self::Edit, self::Custom => self::Webhooks,
			self::Delivery                      => self::Deliveries,
			self::Event                         => self::Events,
			default                             => null,
		};
	}
}
