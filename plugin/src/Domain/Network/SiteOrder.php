<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Network;

/** What a list of sites is ordered by. */
enum SiteOrder: string {

	case Id  = 'id';
	case Url = 'url';
}
