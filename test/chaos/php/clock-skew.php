<?php
/**
 * Prints how far the database's clock is ahead of this process's, in milliseconds, as Site Health tells it.
 */

declare(strict_types=1);

use MultisiteWebhooks\Test\Integration\Support\Client\Json;

require __DIR__ . '/../../../vendor/autoload.php';
require __DIR__ . '/../../integration/wordpress.php';

$sections = Json::of( apply_filters( 'debug_information', [] ) );
echo (int) $sections->at( 'multisite-webhooks', 'fields', 'clock_skew' )->text( 'value' );
