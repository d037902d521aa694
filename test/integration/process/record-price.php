<?php
/**
 * A process that records an event with amounts, in arrays and objects.
 */

declare(strict_types=1);

use MultisiteWebhooks\Test\Integration\Scenario\Delivery\BytesTest;

require __DIR__ . '/../../../vendor/autoload.php';
require __DIR__ . '/../wordpress.php';

do_action( 'wu_event', 'payment_received', BytesTest::payload() );
