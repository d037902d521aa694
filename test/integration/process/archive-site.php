<?php
/**
 * A process without a user, such as WP-CLI's, that archives a site.
 */

declare(strict_types=1);

require __DIR__ . '/../../../vendor/autoload.php';
require __DIR__ . '/../wordpress.php';

update_blog_status( (int) $argv[1], 'archived', '1' );
