<?php

declare(strict_types=1);

use WP_Ultimo\Checkout\Checkout;
use WP_Ultimo\Managers\Activity;
use WP_Ultimo\Managers\Customers;
use WP_Ultimo\Managers\Event_Manager;
use WP_Ultimo\Managers\Payments;
use WP_Ultimo\Managers\Sites;
use WP_Ultimo\Managers\Webhook_Manager;
use WP_Ultimo\Table;

final class WP_Ultimo {

	public const VERSION = '2.4.13-beta.1';

	/** In the order that makes the events of models come too late. */
	public static function load(): void {
		Table::create();
		Event_Manager::get_instance()->init();
		Webhook_Manager::get_instance()->init();
		Payments::init();
		Customers::init();
		Sites::init();
		Activity::init();
		Checkout::get_instance()->init();
	}
}
