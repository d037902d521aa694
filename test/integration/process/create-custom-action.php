<?php
/**
 * Makes a custom action of these fields, as JSON. Prints its slug, or "refused".
 */

declare(strict_types=1);

use MultisiteWebhooks\Test\Integration\Support\Client\Api;

require __DIR__ . '/../../../vendor/autoload.php';
require __DIR__ . '/../wordpress.php';

wp_set_current_user( 1 );
/** @var array<string, mixed> $given */
$given = json_decode( $argv[1], true, 512, JSON_THROW_ON_ERROR );
$reply = Api::post( '/custom-actions', $given );
echo 201 === $reply->status ? $reply->json( 201 )->text( 'id' ) : 'refused';
