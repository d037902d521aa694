<?php

declare(strict_types=1);

namespace WP_Ultimo\Models;

/** One of Ultimate Multisite's own webhooks. */
final class Webhook extends Base_Model {

	protected const COLUMNS = [
		'name'        => '',
		'webhook_url' => '',
		'event'       => '',
		'event_count' => 0,
		'active'      => false,
	];

	protected const REQUIRED = [ 'webhook_url', 'event' ];
}
